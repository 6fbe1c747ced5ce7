export * from './bytes.ts';
export * from './control.ts';
export * from './frames.ts';
export * from './hashes.ts';
export * from './record.ts';
