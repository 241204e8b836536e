import fc from 'fast-check';

// One seed for all properties: a run that passes today passes tomorrow.
fc.configureGlobal({ seed: 20261123 });

export { fc };
