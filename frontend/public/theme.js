// Shows the chosen theme (or the system's) from the first paint on.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    let chosen = "system";
    try {
      chosen = localStorage.getItem("theme") ?? "system";
    } catch {}
    const theme = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen;
    document.documentElement.dataset.theme = theme;
    document.documentElement.classList.toggle("dark", theme === "dark");
  };
  apply();
  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
})();
