import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Pure libraries come from their sources; what rarely changes lies in files of its own. */
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  resolve: { conditions: ['@lianban/source', 'module', 'browser', mode === 'production' ? 'production' : 'development'] },
  build: {
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 1_100,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/, priority: 30 },
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[a-z-]+|dayjs)[\\/]/, priority: 20 },
            { name: 'vendor', test: /node_modules[\\/]/, priority: 10 },
          ],
        },
      },
    },
  },
}));
