import type { Check } from './check';
import { accountDigitsLost } from './elderly/accountDigitsLost';
import { allowanceAmount } from './elderly/allowanceAmount';
import { allowancePayment } from './elderly/allowancePayment';
import { cardMissing } from './elderly/cardMissing';
import { goneInCopy } from './elderly/goneInCopy';
import { goneInPayments } from './elderly/goneInPayments';
import { goneInListAlone } from './elderly/goneInListAlone';
import { handledTooEarly } from './elderly/handledTooEarly';
import { incompatible } from './elderly/incompatible';
import { lastPaidDiffers } from './elderly/lastPaidDiffers';
import { missingStandard } from './elderly/missingStandard';
import { notOnRoll } from './elderly/notOnRoll';
import { onDeathList } from './elderly/onDeathList';
import { oneAccount } from './elderly/oneAccount';
import { oneAddress } from './elderly/oneAddress';
import { otherHousehold } from './elderly/otherHousehold';
import { paidAfterOwnWord } from './elderly/paidAfterOwnWord';
import { paidAfterStop } from './elderly/paidAfterStop';
import { paidTwice } from './elderly/paidTwice';
import { proxyForMany } from './elderly/proxyForMany';
import { proxyIncomplete } from './elderly/proxyIncomplete';
import { restartUnrecorded } from './elderly/restartUnrecorded';
import { reviewOverdue } from './elderly/reviewOverdue';
import { sourcesDiffer } from './elderly/sourcesDiffer';
import { startTooEarly } from './elderly/startTooEarly';
import { stopContradicted } from './elderly/stopContradicted';
import { stopIncomplete } from './elderly/stopIncomplete';
import { stopUnrecorded } from './elderly/stopUnrecorded';
import { stoppedTooEarly } from './elderly/stoppedTooEarly';
import { stopWithoutMonth } from './elderly/stopWithoutMonth';
import { unreadablePayment } from './elderly/unreadablePayment';
import { unsigned } from './elderly/unsigned';
import { voucherAmount } from './elderly/voucherAmount';
import { deviceTwice } from './helpers/deviceTwice';
import { holderGone } from './helpers/holderGone';
import { holderTooYoung } from './helpers/holderTooYoung';
import { stateUnclear } from './helpers/stateUnclear';
import { allowanceStillPaid, death, moving, rowPaidAfter, stillOnRoll } from './elderly/paidAfterEnding';
import { undatedLeaving } from './elderly/undatedLeaving';
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
import { severalNames } from './identity/severalNames';
import { sexAgainstId } from './identity/sexAgainstId';
import { twoNames } from './identity/twoNames';
import { uncleanId } from './identity/uncleanId';
import { deadOffTheRoll, goneAsideOffRoll, stoppedOffRoll } from './reconciliation/leftOffRoll';
import { missingOnAllowanceList, missingOnList, strangerOnAllowanceList, strangerOnList } from './reconciliation/listAgainstRoll';
import { typedTotal } from './reconciliation/typedTotal';
import { failedFormula } from './structure/failedFormula';
import { impossibleOrder } from './structure/impossibleOrder';
import { lineOfLeaving } from './structure/lineOfLeaving';
import { mayHaveMoved } from './structure/mayHaveMoved';
import { missingField } from './structure/missingField';
import { movedBeforeStart } from './structure/movedBeforeStart';
import { notReadColumns } from './structure/notReadColumns';
import { paidInCopy } from './structure/paidInCopy';
import { uncheckedSheet } from './structure/uncheckedSheet';
import { unlistedValue } from './structure/unlistedValue';
import { unreadableCell } from './structure/unreadableCell';

/** Every check there is, in the order of their codes. A new one is one file and one line here. */
export const catalogue: readonly Check[] = [
  idDigitsLost, idForm, idCheckDigit, idBirthDate, idOldForm, idRegion, sexAgainstId, birthAgainstId, ageAgainstId, repeatedId, namesake, twoNames, uncleanId, blankId, severalNames,
  startTooEarly('voucher'), startTooEarly('allowance'), notOnRoll, allowanceAmount, voucherAmount, missingStandard,
  stillOnRoll(death), allowanceStillPaid(death), rowPaidAfter(death), paidAfterOwnWord('death'), stillOnRoll(moving), allowanceStillPaid(moving), rowPaidAfter(moving), paidAfterOwnWord('move'),
  restartUnrecorded, onDeathList, reviewOverdue, handledTooEarly, cardMissing, oneAddress, paidTwice, oneAccount, proxyIncomplete, proxyForMany, stopIncomplete, undatedLeaving('voucher'), undatedLeaving('allowance'), stopWithoutMonth('voucher'), stopWithoutMonth('allowance'), stopUnrecorded, stopContradicted, stoppedTooEarly('voucher'), stoppedTooEarly('allowance'), unsigned, incompatible, otherHousehold, paidAfterStop, paidAfterOwnWord('stop'), goneInCopy('voucher'), goneInCopy('allowance'), goneInPayments('voucher'), goneInPayments('allowance'), goneInListAlone, allowancePayment, sourcesDiffer, lastPaidDiffers, accountDigitsLost,
  deviceTwice, holderGone, stateUnclear, holderTooYoung,
  typedTotal, missingOnList, missingOnAllowanceList, strangerOnList, strangerOnAllowanceList, stoppedOffRoll, deadOffTheRoll, goneAsideOffRoll,
  missingField, unreadableCell, unreadablePayment, mayHaveMoved, unlistedValue, impossibleOrder, movedBeforeStart, failedFormula, uncheckedSheet, notReadColumns, paidInCopy, lineOfLeaving,
];
