export * from './analytics.ts';
export * from './aside.ts';
export * from './case.ts';
export * from './case-of.ts';
export * from './checks.ts';
export * from './derived.ts';
export * from './gate.ts';
export * from './survey.ts';
