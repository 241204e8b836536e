/* Every file of functions: the build reads their comments for Excel and adds what makes them known by their ids. */
import './identity';
import './age';
import './cards';
import './vouchers';
import './allowance';
import './stops';
import './calendar';

export { startFunctions, type FunctionsHost, type WorkbookTerms } from './host';
export type { Soon } from './soon';
