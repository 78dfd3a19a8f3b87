import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { services } from '../../../support/services';
import { type Context } from '../expressions';
import { runJob } from '../run-job';
import { type Answer } from '../stand-ins';
import { calledBy, projectFolder, readWorkflow } from '../workflow';

const SERVICES = [...services, 'client'];
const deploy = readWorkflow('deploy');
const secrets = {
  DOCKER_USERNAME: 'shop',
  DOCKER_PASSWORD: 'a password; with $signs',
  DIGITALOCEAN_ACCESS_TOKEN: 'a-token',
};
const github = { sha: '0123456789abcdef' };
const vars = { DIGITALOCEAN_CLUSTER: 'ticketing' };

/** What the thin file of a service hands over, with the defaults of the reusable one. */
function contextOf(service: string): Context {
  const caller = Object.values(readWorkflow(`deploy-${service}`).jobs)[0]!;
  const declared = deploy.on.workflow_call!.inputs!;
  const defaults = Object.fromEntries(Object.entries(declared).map(([name, input]) => [name, input.default]));
  return { inputs: { ...defaults, ...caller.with }, secrets, github, vars };
}

const run = (job: 'image' | 'rollout', service = 'orders', answers: Answer[] = []) =>
  runJob(deploy.jobs[job]!, { context: contextOf(service), answers, cwd: projectFolder });

const revision7: Answer = { when: 'kubectl get deployment/orders-depl', output: '7' };

describe('the image', () => {
  it('is built with a cache, tagged with the commit and latest, attested, and pushed', () => {
    const { state, commands } = run('image');
    expect(state).toBe('success');
    expect(commands).toEqual([
      'docker login --username shop --password-stdin',
      'docker buildx create --use --driver docker-container',
      'docker buildx build . --file Dockerfile --target runtime --build-arg SERVICE=orders' +
        ' --build-arg SERVICE_VERSION=0123456789ab' +
        ' --tag shop/ticket-store-orders:0123456789abcdef --tag shop/ticket-store-orders:latest' +
        ' --cache-from type=registry,ref=shop/ticket-store-orders:cache' +
        ' --cache-to type=registry,ref=shop/ticket-store-orders:cache,mode=max' +
        ' --attest type=sbom --attest type=provenance,mode=max --push',
    ]);
  });

  it('of the pages has a Dockerfile of its own', () => {
    expect(run('image', 'client').commands[2]).toContain('--file client/Dockerfile --target runtime');
  });

  it('is not built when Docker Hub refuses the password', () => {
    const { state, commands } = run('image', 'orders', [{ when: 'docker login', code: 1 }]);
    expect(state).toBe('failure');
    expect(commands).toHaveLength(1);
  });

  it('is the reason why the cluster is not touched when it fails', () => {
    expect(deploy.jobs.rollout!.needs).toBe('image');
    expect(deploy.jobs.image!.needs).toBe('tests');
  });
});

describe('a password', () => {
  it('is told on standard input, whole, and never on a command line or in the log', () => {
    const { calls, output } = run('image');
    expect(calls[0]!.input).toBe(secrets.DOCKER_PASSWORD);
    for (const { command } of calls) expect(command).not.toContain(secrets.DOCKER_PASSWORD);
    expect(output).not.toContain(secrets.DOCKER_PASSWORD);
  });
});

describe('the rollout', () => {
  it.each(SERVICES)('of %s sets the image of its deployment and waits', (service) => {
    const { state, commands } = run('rollout', service, [{ when: 'kubectl get', output: '7' }]);
    expect(state).toBe('success');
    expect(commands).toEqual([
      'doctl kubernetes cluster kubeconfig save ticketing --expiry-seconds 1800',
      `kubectl get deployment/${service}-depl --output jsonpath={.metadata.annotations.deployment\\.kubernetes\\.io/revision}`,
      `kubectl set image deployment/${service}-depl ${service}=shop/ticket-store-${service}:0123456789abcdef`,
      `kubectl rollout status deployment/${service}-depl --timeout=300s`,
    ]);
  });

  it.each(SERVICES)('of %s names a deployment and a container that the manifests have', (service) => {
    const text = readFileSync(join(projectFolder, `infra/k8s/${service}-depl.yaml`), 'utf8');
    const objects = parseAllDocuments(text).map((document) => document.toJS() as KubeObject);
    const deployment = objects.find(({ kind }) => kind === 'Deployment')!;
    expect(deployment.metadata.name).toBe(`${service}-depl`);
    expect(deployment.spec.template.spec.containers.map(({ name }) => name)).toEqual([service]);
  });

  it('goes back to the revision of before when it does not become ready, and the job fails', () => {
    const answers = [revision7, { when: 'rollout status', code: 1, times: 1 }];
    const { state, commands, output } = run('rollout', 'orders', answers);
    expect(state).toBe('failure');
    expect(commands.slice(-3)).toEqual([
      'kubectl rollout status deployment/orders-depl --timeout=300s',
      'kubectl rollout undo deployment/orders-depl --to-revision=7',
      'kubectl rollout status deployment/orders-depl --timeout=300s',
    ]);
    expect(output).toContain(
      '::error::deployment/orders-depl did not become ready; going back to revision 7',
    );
  });

  it('touches nothing when the deployment is not there', () => {
    const { state, commands } = run('rollout', 'orders', [{ when: 'kubectl get', code: 1 }]);
    expect(state).toBe('failure');
    expect(commands).toHaveLength(2);
  });

  it('touches nothing when the cluster cannot be reached', () => {
    const { state, commands } = run('rollout', 'orders', [{ when: 'doctl', code: 1 }]);
    expect(state).toBe('failure');
    expect(commands).toHaveLength(1);
  });
});

describe('a deploy', () => {
  it.each(SERVICES)('of %s tests that service first, one at a time, on a push to main', (service) => {
    const { on, concurrency, jobs } = readWorkflow(`deploy-${service}`);
    expect(on.push?.branches).toEqual(['main']);
    expect(on.push?.paths).toContain(`${service}/**`);
    expect(concurrency).toEqual({ group: `deploy-${service}` });
    expect(calledBy(Object.values(jobs)[0]!)).toBe('deploy');
    expect(calledBy(deploy.jobs.tests!)).toBe('test');
  });
});

interface KubeObject {
  kind: string;
  metadata: { name: string };
  spec: { template: { spec: { containers: { name: string }[] } } };
}
