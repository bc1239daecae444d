/**
 * Who may import whom. Tags stand in each package.json under "nx": where the code runs (`run:`), what it belongs to
 * (`scope:`), and its place in the order of libraries (`layer:`). Every line has a planted violation in
 * libs/testing/src/boundary-probes.itest.ts.
 */
const only = (sourceTag, ...tags) => ({ sourceTag, onlyDependOnLibsWithTags: tags });

/** The node libraries, each may import those before it; casework also the types of the activities it is the half of. */
const NODE_ORDER = ['tabular', 'crypto', 'persistence', 'messaging', 'temporal', 'service', 'casework', 'stack'];

/** The procedures of one service. */
const workSafety = ['enforcement-disclosure', 'decision-performance', 'accident-investigation', 'enforcement-officers'];

const layers = [
  only('layer:kernel'),
  only('layer:base', 'layer:kernel'),
  only('layer:deadlines', 'layer:kernel', 'layer:base'),
  only('layer:steps', 'layer:kernel', 'layer:base', 'layer:deadlines'),
  only('layer:disclosure', 'layer:kernel', 'layer:base', 'layer:deadlines', 'layer:steps'),
  only('layer:procedure', 'layer:kernel', 'layer:base', 'layer:deadlines', 'layer:steps', 'layer:disclosure'),
  only('layer:rules', 'layer:kernel', 'layer:base', 'layer:deadlines', 'layer:steps', 'layer:disclosure', 'layer:procedure'),
  only('layer:public-site', 'run:pure'),
  ...NODE_ORDER.map((name, index) => only(`layer:${name}`, 'run:pure', ...(name === 'casework' ? ['run:workflow'] : []), ...NODE_ORDER.slice(0, index).map((earlier) => `layer:${earlier}`))),
  { sourceTag: 'layer:app', notDependOnLibsWithTags: ['layer:app'] },
];

const scopes = [
  only('scope:shared', 'scope:shared'),
  only('scope:subsidised-enrolment', 'scope:shared', 'scope:subsidised-enrolment'),
  only('scope:loan-renewal', 'scope:shared', 'scope:loan-renewal'),
  ...workSafety.map((slug) => only(`scope:${slug}`, 'scope:shared', `scope:${slug}`)),
  only('scope:share-alert', 'scope:shared', 'scope:share-alert'),
  only('scope:exchange-monitor', 'scope:shared', 'scope:exchange-monitor', 'scope:share-alert'),
  only('scope:work-safety', 'scope:shared', 'scope:work-safety', ...workSafety.map((slug) => `scope:${slug}`)),
];

const runs = [
  { ...only('run:pure', 'run:pure'), allowedExternalImports: ['zod', 'temporal-polyfill'] },
  { ...only('run:workflow', 'run:pure', 'run:workflow'), allowedExternalImports: ['@temporalio/workflow', '@temporalio/common'] },
  only('run:node', 'run:pure', 'run:node', 'run:workflow'),
  only('run:dom', 'run:pure', 'run:dom'),
  only('run:test', 'run:pure', 'run:node', 'run:workflow', 'run:test'),
];

/** Tests may use the harness and any test library; what their package may import stays as it is. */
const withHarness = ({ allowedExternalImports: _, onlyDependOnLibsWithTags: tags, ...rest }) =>
  tags ? { ...rest, onlyDependOnLibsWithTags: [...tags, 'run:test'] } : rest;

const forSources = [...runs, ...scopes, ...layers];
const rule = (depConstraints) => ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints }];

export const sourceBoundaries = rule(forSources);
export const testBoundaries = rule(forSources.map(withHarness));
