// `npm test`: every check and every test, one after the other, closed by one line: N passed, N failed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'minga-test-'));
const only = process.argv.slice(2);

interface Count {
	passed: number;
	failed: number;
}

interface Step {
	name: string;
	command: string[];
	/** Where a runner leaves its JSON; without it the step itself counts as one. */
	report?: string;
	count?: (json: unknown) => Count;
	env?: Record<string, string>;
}

const vitest = (json: unknown): Count => {
	const { numPassedTests, numFailedTests, success } = json as Record<string, number>;
	// A file that does not load fails without a failed test.
	return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, success ? 0 : 1) };
};

const playwright = (json: unknown): Count => {
	const { stats, errors } = json as {
		stats: { expected: number; unexpected: number; flaky: number };
		errors: unknown[];
	};
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
};

const unitReport = join(reports, 'node.json');
const browserReport = join(reports, 'browser.json');
const storyReport = join(reports, 'stories.json');
const aloneReport = join(reports, 'alone.json');

const steps: Step[] = [
	{ name: 'sync', command: ['svelte-kit', 'sync'] },
	{ name: 'types', command: ['svelte-check', '--fail-on-warnings'] },
	{ name: 'format', command: ['prettier', '--check', '.'] },
	{ name: 'lint', command: ['eslint', '.'] },
	{ name: 'build', command: ['vite', 'build'] },
	{
		name: 'unit',
		command: [
			'vitest',
			'run',
			'--project',
			'node',
			'--reporter=default',
			'--reporter=json',
			`--outputFile=${unitReport}`
		],
		report: unitReport,
		count: vitest
	},
	{
		name: 'browser',
		command: [
			'vitest',
			'run',
			'--project',
			'browser',
			'--reporter=default',
			'--reporter=json',
			`--outputFile=${browserReport}`
		],
		report: browserReport,
		count: vitest
	},
	{
		name: 'stories',
		command: ['playwright', 'test', '--project=together', '--reporter=list,json'],
		report: storyReport,
		count: playwright,
		env: { PLAYWRIGHT_JSON_OUTPUT_NAME: storyReport }
	},
	{
		name: 'alone',
		command: ['playwright', 'test', '--project=alone', '--workers=1', '--reporter=list,json'],
		report: aloneReport,
		count: playwright,
		env: { PLAYWRIGHT_JSON_OUTPUT_NAME: aloneReport }
	}
];

function run(step: Step): Promise<number> {
	const [name, ...args] = step.command;
	const bin = join(ROOT, 'node_modules', '.bin', name!);
	return new Promise((done) => {
		const child = spawn(bin, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...step.env } });
		child.on('error', () => done(1));
		child.on('exit', (code) => done(code ?? 1));
	});
}

function counted(step: Step, code: number): Count {
	const failed = code === 0 ? 0 : 1;
	if (!step.report || !step.count) return { passed: 1 - failed, failed };
	try {
		const count = step.count(JSON.parse(readFileSync(step.report, 'utf8')));
		return { passed: count.passed, failed: Math.max(count.failed, failed) };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const step of steps.filter(({ name }) => only.length === 0 || only.includes(name))) {
	const began = performance.now();
	console.log(`\n== ${step.name}`);
	const count = counted(step, await run(step));
	total.passed += count.passed;
	total.failed += count.failed;
	const seconds = ((performance.now() - began) / 1000).toFixed(0);
	lines.push(`${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
