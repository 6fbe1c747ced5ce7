// A server in a process of its own, on a core of its own where the machine allows, measured from the outside.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

export const BENCH = resolve(import.meta.dirname, '..');
export const HOST = '127.0.0.1';
/** What /proc/PID/stat counts CPU time in, per second: CLK_TCK, 100 on every Linux that Node runs on. */
const TICKS = 100;
const START_WITHIN = 20_000;
const STOP_WITHIN = 8_000;

export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const cores = availableParallelism();
/** Server on the first core, generator on the last. */
export const pins = cores > 1 && spawnSync('taskset', ['-V']).status === 0;

export function pinGenerator(): void {
	if (pins) spawnSync('taskset', ['-acp', String(cores - 1), String(process.pid)]);
}

export interface Memory {
	rss: number;
	heapUsed: number;
	external: number;
}

export interface ServerProcess {
	/** SIGTERM, and SIGKILL where that does not help. */
	stop(): Promise<void>;
	kill(): Promise<void>;
	/** Seconds of CPU, user and system, of all its threads. */
	cpu(): number;
	rss(): number;
	/** After a forced collection. */
	memory(): Promise<Memory>;
}

function listening(port: number): Promise<boolean> {
	return new Promise((done) => {
		const socket = connect(port, HOST);
		socket.once('connect', () => {
			socket.destroy();
			done(true);
		});
		socket.once('error', () => done(false));
	});
}

function askMemory(child: ChildProcess): Promise<Memory> {
	return new Promise((done, fail) => {
		const timer = setTimeout(() => fail(new Error('the server does not tell its memory')), 15_000);
		child.once('message', (memory) => {
			clearTimeout(timer);
			done(memory as Memory);
		});
		child.send('memory');
	});
}

/** `script` gets PORT, HOST and what is in `env`. */
export async function startServer(
	script: string,
	port: number,
	env: Record<string, string> = {}
): Promise<ServerProcess> {
	const hook = resolve(BENCH, 'lib/memory-hook.ts');
	const command = [process.execPath, '--expose-gc', '--no-warnings', '--import', hook, script];
	if (process.env['BENCH_CPU_PROF'])
		command.splice(1, 0, '--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_CPU_PROF']}`);
	if (pins) command.unshift('taskset', '-c', '0');
	const child = spawn(command[0]!, command.slice(1), {
		env: { ...process.env, NODE_ENV: 'production', HOST, PORT: String(port), ...env },
		stdio: ['ignore', 'ignore', process.env['BENCH_DEBUG'] ? 'inherit' : 'ignore', 'ipc']
	});
	let gone = false;
	const exited = new Promise<void>((done) =>
		child.once('exit', () => {
			gone = true;
			done();
		})
	);
	process.once('exit', () => gone || child.kill('SIGKILL'));
	const deadline = performance.now() + START_WITHIN;
	while (!(await listening(port))) {
		if (gone || performance.now() > deadline) {
			child.kill('SIGKILL');
			throw new Error(`the server did not start: ${script}`);
		}
		await sleep(50);
	}
	const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) * 1024;
	return {
		async stop() {
			child.kill('SIGTERM');
			const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
			await exited;
			clearTimeout(timer);
		},
		async kill() {
			child.kill('SIGKILL');
			await exited;
		},
		cpu() {
			const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
			// The name in brackets may hold spaces; utime and stime are the 14th and 15th fields.
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			return (Number(fields[11]) + Number(fields[12])) / TICKS;
		},
		rss,
		memory: async () => ({ ...(await askMemory(child)), rss: rss() })
	};
}
