/** Injection token of the parsed configuration. */
export const GATEWAY_CONFIG = Symbol('gateway.config');
/** Injection token of the demonstration door's secret; undefined outside of the demonstration. */
export const DEMO_DOOR_SECRET = Symbol('gateway.demo-door-secret');
/** Injection token of the services behind the proxy. */
export const PROXIED_SERVICES = Symbol('gateway.proxied-services');
