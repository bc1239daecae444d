import { Command } from 'commander';
import { registerAuditCommands } from './audit/audit.commands.js';
import { registerBenchCommands } from './bench/bench.commands.js';
import { registerCanaryCommands } from './canaries/canaries.commands.js';
import { registerChaosCommands } from './chaos/chaos.commands.js';
import { registerCityCommands } from './city/city.commands.js';
import { registerClockCommands } from './clock/clock.commands.js';
import { registerEvidenceCommands } from './evidence/evidence.commands.js';
import { registerKeyCommands } from './keys/keys.commands.js';
import { registerContractCommands } from './contracts/contracts.commands.js';
import { registerReconcileCommands } from './reconcile/reconcile.commands.js';
import { registerRules } from './rules/rules.commands.js';
import { registerShareCommands } from './shares/shares.commands.js';
import { registerStackCommands } from './stack/stack.commands.js';

/** One line per group of commands; each group lives in its own folder. */
const groups: ((program: Command) => void)[] = [
  registerAuditCommands, registerShareCommands, registerStackCommands, registerRules, registerCityCommands, registerClockCommands, registerReconcileCommands, registerChaosCommands, registerCanaryCommands, registerBenchCommands,
  registerEvidenceCommands, registerKeyCommands,
  registerContractCommands,
];

export function createProgram(): Command {
  const program = new Command('lianban').description('联办命令行').showHelpAfterError();
  for (const register of groups) register(program);
  return program;
}
