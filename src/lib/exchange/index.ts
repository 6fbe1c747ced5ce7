export { FORMAT, MAX_BYTES, type Case } from './case.ts';
export { exportFile, importFile, parseFile, type SpaceFile } from './file.ts';
export { exportCase } from './export-case.ts';
export { importCase } from './import-case.ts';
export { parseCase, type Parsed } from './parse-case.ts';
export type { Problem, ProblemCode } from './problems.ts';
