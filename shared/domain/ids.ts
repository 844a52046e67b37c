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
export type ShiftKey = z.infer<typeof shiftKeySchema>;
