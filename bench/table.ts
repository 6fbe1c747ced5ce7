// Runs as tables: medians over the rounds, and beside them how many times the peer's figure ours is.
import type { ScenarioName } from './scenarios/scenario.ts';

export interface Row {
	adapter: string;
	scenario: ScenarioName;
	variant: string;
	round: number;
	error?: string;
	skipped?: string;
	[figure: string]: unknown;
}

/** What is shown; `×` marks those with a ratio. The JSON lines hold more. */
const SHOWN: Record<ScenarioName, string[]> = {
	saturate: ['deliveries_per_cpu_s ×', 'deliveries_per_s ×', 'ops_per_s', 'srv_cpu_pct', 'gen_cpu_pct', 'rss_mb'],
	workshop: ['p50', 'p95 ×', 'p99', 'missing', 'cpu_us_per_delivery ×', 'down_bytes_per_op', 'gen_cpu_pct'],
	cold: ['cold.synced_ms ×', 'cold.content_ms', 'cold.bytes ×', 'cold.srv_cpu_ms', 'warm.synced_ms', 'disk_mb'],
	idle: ['rss_kb_conn_and_room ×', 'rss_kb_conn ×', 'heap_kb_conn_and_room', 'rss_mb', 'idle_cpu_pct'],
	durability: ['secs', 'sent', 'seen_by_others', 'acked', 'recovered', 'lost_seen', 'lost_acked', 'lost_window_ms']
};
const BASE = 'minga';

function figure(row: Row, path: string): number | undefined {
	let value: unknown = row;
	for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
	return typeof value === 'number' ? value : undefined;
}

function median(values: number[]): number | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length >> 1;
	return sorted.length % 2 === 1
		? sorted[half]
		: sorted.length === 0
			? undefined
			: (sorted[half - 1]! + sorted[half]!) / 2;
}

const defined = (value: number | undefined): value is number => value !== undefined;

function shown(value: number | undefined): string {
	if (value === undefined) return '–';
	return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toFixed(2)));
}

/** Round by round, because the machine is not equally busy in each. */
function ratio(ours: Row[], theirs: Row[], path: string): number | undefined {
	const pairs = theirs.map((row) => {
		const own = ours.find((one) => one.round === row.round);
		const below = figure(row, path);
		const above = own && figure(own, path);
		return above === undefined || !below ? undefined : above / below;
	});
	return median(pairs.filter(defined));
}

function groupBy(rows: Row[], key: (row: Row) => string): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
	return groups;
}

function aligned(lines: string[][]): string {
	const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
	return lines
		.map((line) =>
			line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ')
		)
		.join('\n');
}

export function tables(rows: Row[]): string {
	const parts: string[] = [];
	for (const [title, group] of groupBy(rows, ({ scenario, variant }) => `${scenario} ${variant}`)) {
		const good = group.filter((row) => !row.error && !row.skipped);
		const byAdapter = groupBy(good, ({ adapter }) => adapter);
		const ours = byAdapter.get(BASE);
		const columns = SHOWN[group[0]!.scenario].map((name) => ({
			path: name.replace(' ×', ''),
			compared: name.endsWith('×') && ours !== undefined
		}));
		const head = columns.flatMap(({ path, compared }) => (compared ? [path, `${BASE} ×`] : [path]));
		const lines = [...byAdapter].map(([adapter, runs]) => [
			adapter,
			...columns.flatMap(({ path, compared }) => {
				const cell = shown(median(runs.map((run) => figure(run, path)).filter(defined)));
				if (!compared) return [cell];
				return [cell, runs === ours ? '' : shown(ratio(ours!, runs, path))];
			})
		]);
		parts.push(`${title}\n${aligned([['', ...head], ...lines])}`);
		for (const { adapter, round, error } of group)
			if (error) parts.push(`${adapter}, round ${round}: ${error.split('\n').slice(0, 3).join(' ')}`);
	}
	return parts.join('\n\n');
}
