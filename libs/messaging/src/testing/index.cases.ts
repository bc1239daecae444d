export { CONSUMER, evidenceWorld, GIVER, givenVersion, HeldPackage, NAMES, receiptOf, type EvidenceWorld } from '../evidence/evidence-world.cases.js';
export { roundTrip } from '../share/round-trip.cases.js';
export { LIST, shareWorld, type ShareWorld } from '../share/share-world.cases.js';
