import { memo, useState } from "react";
import { nearest } from "./stops.js";

/** An assumption: its name, the number to type, the slider to drag. */
export const Row = memo(function Row({ input, value, onChange }) {
  const { key, label, unit, isWhole, stops } = input;
  const [low, high] = [stops[0], stops.at(-1)];
  // What is being typed, until the field is left.
  const [draft, setDraft] = useState(null);

  const type = (event) => {
    const { value, valueAsNumber: typed } = event.target;
    setDraft(value);
    if (typed >= low && typed <= high && (!isWhole || Number.isInteger(typed))) onChange(key, typed);
  };

  const slide = (event) => {
    setDraft(null);
    onChange(key, stops[event.target.valueAsNumber]);
  };

  return (
    <div className="row">
      <label htmlFor={key}>{label}</label>
      <input
        type="number"
        id={key}
        min={low}
        max={high}
        step={isWhole ? 1 : "any"}
        value={draft ?? value}
        onChange={type}
        onBlur={() => setDraft(null)}
      />
      <span className="unit">{unit}</span>
      {/* Unlike onChange, onInput also hears of values that a script sets. */}
      <input
        type="range"
        id={`${key}-slider`}
        min={0}
        max={stops.length - 1}
        value={nearest(stops, value)}
        onInput={slide}
        aria-label={label}
        aria-valuetext={`${value.toLocaleString("en")} ${unit}`}
      />
    </div>
  );
});
