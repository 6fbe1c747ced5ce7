// Everything that writing a new card loads besides the board.
export { default as Adding } from './Adding.svelte';
export { careOf } from './care.svelte.ts';
