import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { runJob } from '../run-job';
import { type Answer } from '../stand-ins';
import { projectFolder, readWorkflow } from '../workflow';

const { jobs } = readWorkflow('deploy-manifests');
const context = {
  secrets: { DOCKER_USERNAME: 'shop', DIGITALOCEAN_ACCESS_TOKEN: 'a-token' },
  vars: { DIGITALOCEAN_CLUSTER: 'ticketing' },
};

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'manifests-'));
  for (const folder of ['infra', '.github/scripts'])
    cpSync(join(projectFolder, folder), join(cwd, folder), { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const apply = (answers: Answer[] = []) => runJob(jobs.apply!, { context, answers, cwd });
const imagesIn = (folder: string) =>
  readdirSync(join(folder, 'infra/k8s'))
    .flatMap((file) => readFileSync(join(folder, 'infra/k8s', file), 'utf8').match(/image: .*/g) ?? [])
    .filter((line) => line.includes('ticket-store'));

/** Three deployments run; all but the last have changed by the time somebody asks again. */
const cluster: Answer[] = [
  { when: 'kubectl get deployment --selector', output: 'orders-depl 3\nauth-depl 6\ntickets-depl 5\n' },
  { when: 'kubectl get deployment orders-depl --output', output: '4 shop/ticket-store-orders:abc\n' },
  { when: 'kubectl get deployment auth-depl --output', output: '7 shop/ticket-store-auth:latest\n' },
  { when: 'kubectl get deployment tickets-depl --output', output: '5 shop/ticket-store-tickets:latest\n' },
  { when: 'kubectl get deployment orders-depl --ignore-not-found', output: 'shop/ticket-store-orders:abc' },
];

it('asks the cluster first, then applies the manifests and waits for all of them', () => {
  const { state, commands } = apply();
  expect(state).toBe('success');
  expect(commands[0]).toBe('doctl kubernetes cluster kubeconfig save ticketing --expiry-seconds 1800');
  expect(commands.slice(-4)).toEqual([
    'kubectl apply --dry-run=server --filename infra/k8s --filename infra/k8s-prod',
    'kubectl apply --filename infra/k8s --filename infra/k8s-prod',
    'kubectl rollout status statefulset --selector app.kubernetes.io/part-of=ticket-store --timeout=600s',
    'kubectl rollout status deployment --selector app.kubernetes.io/part-of=ticket-store --timeout=600s',
  ]);
});

it('leaves the images that run as they are, and takes the latest ones in a new cluster', () => {
  apply(cluster);
  expect(imagesIn(cwd)).toEqual([
    'image: shop/ticket-store-auth:latest',
    'image: shop/ticket-store-client:latest',
    'image: shop/ticket-store-expiration:latest',
    'image: shop/ticket-store-orders:abc',
    'image: shop/ticket-store-payments:latest',
    'image: shop/ticket-store-tickets:latest',
  ]);
});

const notReady: Answer = { when: 'rollout status deployment --selector', code: 1 };
const wayBack = (answers: Answer[]) => {
  const { state, commands } = apply(answers);
  expect(state).toBe('failure');
  return commands.filter((command) => /rollout (undo|status deployment\/)/.test(command));
};

it('gives what changed its old revision back when something does not become ready, and fails', () => {
  expect(wayBack([...cluster, notReady])).toEqual([
    'kubectl rollout undo deployment/orders-depl --to-revision=3',
    'kubectl rollout undo deployment/auth-depl --to-revision=6',
    'kubectl rollout status deployment/orders-depl --timeout=300s',
    'kubectl rollout status deployment/auth-depl --timeout=300s',
  ]);
});

it('gives the others their old revision back when one does not come back', () => {
  const stuck = { when: 'rollout status deployment/orders-depl', code: 1 };
  expect(wayBack([stuck, ...cluster, notReady])).toContain(
    'kubectl rollout undo deployment/auth-depl --to-revision=6',
  );
});

it('leaves a deployment alone that got another image in the meantime, from a deploy of its service', () => {
  const deployed = {
    when: 'kubectl get deployment auth-depl --output',
    output: '8 shop/ticket-store-auth:def\n',
  };
  expect(wayBack([deployed, ...cluster, notReady]).join()).not.toContain('auth-depl');
});

it('applies nothing that the cluster refuses', () => {
  const { state, commands } = apply([...cluster, { when: '--dry-run=server', code: 1 }]);
  expect(state).toBe('failure');
  expect(commands.filter((command) => command.startsWith('kubectl apply --filename'))).toEqual([]);
});

describe('the check of the manifests', () => {
  const { commands } = runJob(jobs.checks!, { context, cwd: projectFolder });
  const checked = commands.filter((command) => command.includes('kubeconform'));

  it('is strict', () => {
    for (const command of checked) expect(command).toMatch(/^go run .*kubeconform@v[\d.]+ -strict /);
  });

  it('reads every folder of manifests, and no file of another program, which it would refuse', () => {
    const folders = checked
      .flatMap((command) => command.match(/ infra\S*/g) ?? [])
      .map((name) => name.trim());
    expect(folders).toEqual(['infra/k8s', 'infra/k8s-dev', 'infra/k8s-prod']);
    for (const folder of folders) {
      for (const file of readdirSync(join(projectFolder, folder))) {
        const documents = parseAllDocuments(readFileSync(join(projectFolder, folder, file), 'utf8'));
        for (const document of documents)
          expect({ file, kind: document.get('kind') as string }).toEqual({ file, kind: expect.any(String) });
      }
    }
  });

  it('reads the monitoring as it is rendered', () => {
    expect(commands).toContain('kubectl kustomize infra/monitoring');
    expect(checked.at(-1)).toMatch(/ -$/);
  });
});
