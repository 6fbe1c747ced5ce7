// The map that is drawn by hand. Not among the exports of index.ts: a board is to be light, and the map comes when it is wanted.
export * from './sketch/points.ts';
export * from './sketch/read.ts';
export * from './sketch/shapes.ts';
export * from './sketch/verbs.ts';
