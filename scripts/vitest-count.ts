import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed, failed and were left out. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[]; name: string }[];
}

/**
 * Reads the counts out of a report that Vitest's json reporter has written. What keeps tests from being counted at
 * all (a file that does not load, an error outside the tests, no test at all) counts as a failure too.
 */
export function countVitest(project: string, file: string, code: number): Count {
  if (!existsSync(file)) throw new Error(`vitest wrote no report (it ended with ${code})`);
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  let failed = report.numFailedTests + unloaded.length;
  if (passed + failed === 0) {
    console.error(`the project ${project} ran no test`);
    failed = 1;
  } else if (code !== 0 && failed === 0) {
    console.error(`vitest ended with ${code} although no test failed`);
    failed = 1;
  }
  return { passed, failed, skipped };
}
