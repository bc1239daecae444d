export { CONSUMER, evidenceWorld, GIVER, givenVersion, HeldPackage, NAMES, receiptOf, type EvidenceWorld } from '../evidence/evidence-world.cases.js';
