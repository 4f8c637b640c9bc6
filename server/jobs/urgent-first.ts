import { queueOptionsSymbol, type TaskQueue } from 'piscina';

type QueuedTask = Parameters<TaskQueue['push']>[0];

/** Marks a task, for `UrgentFirst`. Never crosses to the thread. */
export const URGENT = { [queueOptionsSymbol]: {} };

/** A queue of Piscina: tasks in the order in which they came, those marked as urgent before all others. */
export class UrgentFirst implements TaskQueue {
  readonly #urgent: QueuedTask[] = [];
  readonly #others: QueuedTask[] = [];

  get size(): number {
    return this.#urgent.length + this.#others.length;
  }

  shift(): QueuedTask | null {
    return this.#urgent.shift() ?? this.#others.shift() ?? null;
  }

  push(task: QueuedTask): void {
    this.#listOf(task).push(task);
  }

  unshift(task: QueuedTask): void {
    this.#listOf(task).unshift(task);
  }

  remove(task: QueuedTask): void {
    const list = this.#listOf(task);
    const at = list.indexOf(task);
    if (at >= 0) list.splice(at, 1);
  }

  #listOf(task: QueuedTask): QueuedTask[] {
    return task[queueOptionsSymbol] === null ? this.#others : this.#urgent;
  }
}
