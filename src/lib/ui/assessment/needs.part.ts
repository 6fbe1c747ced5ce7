import { assessmentWords } from '../../i18n/assessment/index.ts';
import { part } from '../parts.ts';
import Needs from './Needs.svelte';

export default part(async () => ({ default: Needs }), assessmentWords);
