export * from './analytics.ts';
export * from './case.ts';
export * from './checks.ts';
export * from './derived.ts';
export * from './gate.ts';
export * from './survey.ts';
