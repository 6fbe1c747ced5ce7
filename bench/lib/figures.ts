import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ServerProcess } from './server-process.ts';

export const round = (value: number): number => Number(value.toFixed(2));
export const megabytes = (bytes: number): number => Number((bytes / 2 ** 20).toFixed(1));

export interface Quantiles {
	p50: number | null;
	p95: number | null;
	p99: number | null;
	max: number | null;
}

export function quantiles(values: number[]): Quantiles {
	const sorted = Float64Array.from(values).sort();
	const at = (share: number) =>
		sorted.length === 0 ? null : round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
	return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export interface Load {
	wall_s: number;
	srv_cpu_s: number;
	srv_cpu_pct: number;
	gen_cpu_pct: number;
	/** High: the generator, not the server, was the limit. */
	gen_loop_p99_ms: number;
}

/** Begins to measure; the function given back ends it. */
export function meter(server: ServerProcess): () => Load {
	const cpu = server.cpu();
	const own = process.cpuUsage();
	const began = performance.now();
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	return () => {
		delay.disable();
		const wall = (performance.now() - began) / 1000;
		const used = server.cpu() - cpu;
		const { user, system } = process.cpuUsage(own);
		return {
			wall_s: round(wall),
			srv_cpu_s: round(used),
			srv_cpu_pct: Math.round((used / wall) * 100),
			gen_cpu_pct: Math.round((user + system) / 1e4 / wall),
			gen_loop_p99_ms: round(delay.percentile(99) / 1e6)
		};
	};
}

export function diskBytes(folder: string): number {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

export async function within<T>(promise: Promise<T>, milliseconds: number, what: string): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_done, fail) => {
		timer = setTimeout(() => fail(new Error(`too slow: ${what}`)), milliseconds);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}
