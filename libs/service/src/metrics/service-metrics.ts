import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Metrics of one process. Domain gauges register on `registry`; none carries a person, a case or an office as label. */
export class ServiceMetrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'lianban_http_request_seconds', help: 'Time of an HTTP request by route pattern and status', labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60], registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }

  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds);
  }
}
