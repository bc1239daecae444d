/** `KafkaReading`: where the messages of letters are looked up. */
export const LETTER_TOPICS = Symbol('letter topics');
