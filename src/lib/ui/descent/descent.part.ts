import { descentWords } from '../../i18n/descent/index.ts';
import { part } from '../parts.ts';
import Descent from './Descent.svelte';

export default part(async () => ({ default: Descent }), descentWords);
