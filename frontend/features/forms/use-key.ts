import { useCallback, useRef } from "react";

/** The key of a request: the same as long as what is sent is the same, so that it is carried out once. */
export function useKey(): (content: string) => string {
  const last = useRef({ content: "", key: "" });
  return useCallback((content) => {
    if (last.current.key === "" || last.current.content !== content) {
      last.current = { content, key: crypto.randomUUID() };
    }
    return last.current.key;
  }, []);
}
