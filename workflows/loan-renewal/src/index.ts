export { recordChanged } from '@lianban/workflow-shared';
