let earlier: Promise<void> = Promise.resolve();

/** Does something after what came before it was painted: of much that comes at once, each has a frame of its own. */
export function inTurn(what: () => void): void {
  earlier = earlier.then(what).then(nextFrame, nextFrame);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
