export interface Scheduler {
  stop(): Promise<void>;
}

/** A stand-in for EventBridge Scheduler: does a thing every so many seconds, never twice at a time. */
export function startScheduler(seconds: number, task: () => Promise<void>): Scheduler {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= task()
      // The next round tries again; what is due is still due.
      .catch(() => {})
      .finally(() => {
        running = null;
      });
  }, seconds * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
