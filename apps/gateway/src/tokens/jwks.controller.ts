import { Public } from '@lianban/service';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ServiceTokenIssuer } from './service-token.issuer.js';
import type { TokenKeys } from './token-keys.js';

@Public()
@Controller('.well-known')
export class JwksController {
  constructor(@Inject(ServiceTokenIssuer) private readonly issuer: ServiceTokenIssuer) {}

  @Header('cache-control', 'public, max-age=300')
  @Get('jwks.json')
  read(): TokenKeys['jwks'] {
    return this.issuer.jwks;
  }
}
