export { asyncApiDocument } from './asyncapi-document.js';
export { topicFacts, type TopicFacts } from './topic-facts.js';
