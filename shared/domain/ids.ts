import { z } from 'zod';

const id = z.string().min(1).max(80);

export const clientIdSchema = id.brand<'ClientId'>();
export const caregiverIdSchema = id.brand<'CaregiverId'>();
export const appointmentIdSchema = id.brand<'AppointmentId'>();
export const visitIdSchema = id.brand<'VisitId'>();
export const tagIdSchema = id.brand<'TagId'>();
export const askIdSchema = id.brand<'AskId'>();
export const incidentIdSchema = id.brand<'IncidentId'>();
export const deliveryIdSchema = id.brand<'DeliveryId'>();
export const recipientIdSchema = id.brand<'RecipientId'>();
export const messageIdSchema = id.brand<'MessageId'>();
export const replyIdSchema = id.brand<'ReplyId'>();
export const writeIdSchema = id.brand<'WriteId'>();

/** `appointmentId@start`, for example `109140010@2026-11-27T21:00:00Z`. */
export const shiftKeySchema = z
  .string()
  .regex(
    /^.{1,80}@\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
    'expected APPOINTMENT@START, start in UTC',
  )
  .brand<'ShiftKey'>();

export type ClientId = z.infer<typeof clientIdSchema>;
export type CaregiverId = z.infer<typeof caregiverIdSchema>;
export type AppointmentId = z.infer<typeof appointmentIdSchema>;
export type VisitId = z.infer<typeof visitIdSchema>;
export type TagId = z.infer<typeof tagIdSchema>;
export type AskId = z.infer<typeof askIdSchema>;
export type IncidentId = z.infer<typeof incidentIdSchema>;
export type DeliveryId = z.infer<typeof deliveryIdSchema>;
export type RecipientId = z.infer<typeof recipientIdSchema>;
export type MessageId = z.infer<typeof messageIdSchema>;
export type ReplyId = z.infer<typeof replyIdSchema>;
export type WriteId = z.infer<typeof writeIdSchema>;
export type ShiftKey = z.infer<typeof shiftKeySchema>;
