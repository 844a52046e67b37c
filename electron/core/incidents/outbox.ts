import type { Delivery, SendOutcome } from '../../../shared/domain/delivery.ts';
import type { Instant } from '../../../shared/util/time.ts';

/** Waiting deliveries whose time has come, most severe first. */
export declare function dueDeliveries(deliveries: readonly Delivery[], now: Instant): Delivery[];
/** The delivery taken for sending. */
export declare function leased(delivery: Delivery, now: Instant): Delivery;
/** The delivery after the channel answered. */
export declare function finished(delivery: Delivery, outcome: SendOutcome, now: Instant): Delivery;
/** Those that changed by time alone: lease ran out → unknown, past expiry → expired. */
export declare function lapsed(deliveries: readonly Delivery[], now: Instant): Delivery[];
