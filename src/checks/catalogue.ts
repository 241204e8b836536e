import type { Check } from './check';
import { ageAgainstId } from './identity/ageAgainstId';
import { birthAgainstId } from './identity/birthAgainstId';
import { blankId } from './identity/blankId';
import { idBirthDate } from './identity/idBirthDate';
import { idCheckDigit } from './identity/idCheckDigit';
import { idDigitsLost } from './identity/idDigitsLost';
import { idForm } from './identity/idForm';
import { idOldForm } from './identity/idOldForm';
import { idRegion } from './identity/idRegion';
import { namesake } from './identity/namesake';
import { repeatedId } from './identity/repeatedId';
import { sexAgainstId } from './identity/sexAgainstId';
import { twoNames } from './identity/twoNames';
import { uncleanId } from './identity/uncleanId';
import { failedFormula } from './structure/failedFormula';
import { impossibleOrder } from './structure/impossibleOrder';
import { missingField } from './structure/missingField';
import { unlistedValue } from './structure/unlistedValue';
import { unreadableCell } from './structure/unreadableCell';

/** Every check there is, in the order of their codes. A new one is one file and one line here. */
export const catalogue: readonly Check[] = [
  idDigitsLost, idForm, idCheckDigit, idBirthDate, idOldForm, idRegion, sexAgainstId, birthAgainstId, ageAgainstId, repeatedId, namesake, twoNames, uncleanId, blankId,
  missingField, unreadableCell, unlistedValue, impossibleOrder, failedFormula,
];
