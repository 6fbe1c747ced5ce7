import { assessmentWords } from '../../i18n/assessment/index.ts';
import { part } from '../parts.ts';
import Matrix from './Matrix.svelte';

export default part(async () => ({ default: Matrix }), assessmentWords);
