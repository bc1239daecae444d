import { builtinModules } from 'node:module';

/** Pure code gets time, chance and surroundings as arguments; it reads none of them. */
export const NODE_BUILT_INS = {
  regex: `^(node:.*|(${builtinModules.filter((name) => !name.startsWith('_')).map((name) => name.replaceAll('/', '\\/')).join('|')}))$`,
  message: 'This code runs everywhere, so it may not use a Node built-in.',
};

const asArgument = (what) => `Pure code does not read ${what}; take it as an argument.`;

export const IMPURE_SYNTAX = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: asArgument('the clock') },
  { selector: "CallExpression[callee.name='Date']", message: asArgument('the clock') },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: asArgument('the clock') },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: asArgument('the clock') },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: asArgument('chance') },
];

export const IMPURE_GLOBALS = [
  { name: 'process', message: asArgument('the environment') },
  { name: 'crypto', message: asArgument('chance') },
  { name: 'performance', message: asArgument('the clock') },
  { name: 'fetch', message: asArgument('the network') },
];
