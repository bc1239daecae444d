/**
 * The one signal of every workflow. It carries nothing and means "look at your record again"; the workflow then
 * reloads its state and business now by an activity.
 */
export const recordChangedSignal = 'recordChanged';
