import type { Like } from '../../../../shared/text/like.ts';
import type { channelsText as english } from '../en/channels.ts';

/** Words of the ways in which Standby tells people. */
export const channelsText: Like<typeof english> = {
  channels: {
    states: {
      off: 'Sin configurar',
      ready: 'Listo',
      failing: 'Sin conexión, se reintenta',
      refused: 'Rechazado, requiere su atención',
      untried: 'Configurado, sin probar',
    },
    lastSent: (when) => `Último envío: ${when}`,
    pausedUntil: (when) => `Espera hasta ${when}, como pidió el servicio.`,
    unheard: {
      since: (when) => `Las respuestas no se leen desde ${when}.`,
      sms: 'Mientras tanto las alertas salen sin “Responda OK”: atiéndalas aquí y busque las respuestas de los cuidadores en la consola de Twilio.',
      slack:
        'Mientras tanto las alertas salen sin “Responda OK”: atiéndalas aquí. Si Slack indica que falta un permiso, dé a la aplicación im:read e im:history en OAuth y permisos, e instálela de nuevo.',
    },
    sends: {
      sms: (from) => `Desde ${from}`,
      email: (from, host) => `Desde ${from} por ${host}`,
      webhook: 'A un solo canal, por webhook',
      bot: 'A personas y canales, como bot',
    },

    notInDemo:
      'La agencia de demostración solo envía mensajes de texto, y esos se quedan en esta computadora. Conecte su agencia para configurar sus propios canales.',
    setUp: 'Configurar',
    setUpLabel: (channel) => `Configurar ${channel}`,
    change: 'Cambiar',
    changeLabel: (channel) => `Cambiar ${channel}`,
    switchOff: 'Desactivar',
    switchOffLabel: (channel) => `Desactivar ${channel}`,
    switchOffQuestion: (channel) => `¿Desactivar ${channel}?`,
    switchOffDetail:
      'Sus secretos se olvidan, así que para configurarlo otra vez hacen falta de nuevo. Lo que espera a salir por ahí se avisa de otra forma.',
    keep: 'Conservar',
    cancel: 'Cancelar',
    wasSetUp: (channel) => `${channel}: configurado`,
    wasChanged: (channel) => `${channel}: cambiado`,
    wasSwitchedOff: (channel) => `${channel}: desactivado`,
    toAlerts: 'Qué muestran las alertas, y cuándo',
    toRecipients: 'A quién se avisa',

    kept: 'Standby ya lo tiene. Déjelo vacío para conservarlo.',
    secret: 'Se guarda como secreto y no se vuelve a mostrar.',
    missing: 'Escríbalo: Standby todavía no lo tiene.',
    fields: {
      sms: {
        accountSid: {
          label: 'SID de la cuenta',
          hint: 'Consola de Twilio, Account Info.',
          problem: 'Escriba AC y 32 letras y dígitos, como en la consola de Twilio.',
        },
        from: {
          label: 'Los mensajes salen de',
          hint: 'Su número de Twilio, o el SID de un servicio de mensajería (MG…).',
          problem: 'Escriba un número como (303) 555-0141, o MG y 32 letras y dígitos.',
        },
        authToken: {
          label: 'Token de autenticación',
          hint: 'Consola de Twilio, Account Info, debajo del SID de la cuenta.',
          problem: 'Escriba como máximo 400 caracteres.',
        },
      },
      email: {
        provider: { label: 'Proveedor de correo' },
        from: {
          label: 'Los mensajes salen de',
          hint: 'Una dirección propia, como standby@example.org.',
          problem: 'Escriba una dirección como standby@example.org.',
        },
        host: {
          label: 'Servidor',
          hint: 'El servidor de envío de su proveedor (SMTP).',
          problem: 'Escriba un nombre de servidor como smtp.example.org.',
        },
        port: {
          label: 'Puerto',
          hint: '465 para TLS, 587 para STARTTLS.',
          problem: 'Indique un número entero: de 1 a 65,535.',
        },
        security: {
          label: 'Cifrado',
          hint: 'Nunca se envía nada sin él.',
          problem: 'Elija una opción de la lista.',
        },
        signIn: {
          label: 'Iniciar sesión con',
          problem: 'Elija una opción de la lista.',
        },
        user: {
          label: 'Nombre de usuario',
          hint: 'Déjelo vacío si es la dirección de arriba.',
          problem: 'Escriba aquí el nombre de usuario, o la dirección de arriba.',
        },
        password: {
          label: 'Contraseña',
          hint: 'Google: una contraseña de aplicación, en Seguridad, verificación en dos pasos. En otros casos, la del buzón.',
          problem: 'Escriba como máximo 400 caracteres.',
        },
        clientId: {
          label: 'ID de cliente',
          hint: 'De la aplicación registrada con su proveedor.',
          problem: 'Escriba el ID de cliente.',
        },
        tokenUrl: {
          label: 'Dirección de tokens',
          hint: 'Donde el proveedor entrega los tokens de acceso.',
          problem: 'Escriba una dirección que empiece con https://.',
        },
        clientSecret: {
          label: 'Secreto de cliente',
          hint: 'De la misma aplicación, en certificados y secretos.',
          problem: 'Escriba como máximo 400 caracteres.',
        },
        refreshToken: {
          label: 'Token de actualización',
          hint: 'Lo que respondió el proveedor cuando se permitió el buzón a la aplicación.',
          problem: 'Escriba como máximo 4,000 caracteres.',
        },
      },
      slack: {
        kind: { label: 'Cómo', problem: 'Elija una opción de la lista.' },
        webhookUrl: {
          label: 'Dirección del webhook',
          hint: 'api.slack.com/apps, su aplicación, Incoming Webhooks.',
          problem: 'Escriba la dirección que muestra Slack. Empieza con https://hooks.slack.com/.',
        },
        botToken: {
          label: 'Token del bot',
          hint: 'api.slack.com/apps, su aplicación, OAuth y permisos. Necesita chat:write, y para leer respuestas im:write, im:read e im:history.',
          problem: 'Escriba el token que empieza con xoxb-.',
        },
      },
    },
    options: {
      google: 'Google',
      microsoft: 'Microsoft 365',
      other: 'Otro',
      tls: 'TLS',
      starttls: 'STARTTLS',
      password: 'Contraseña',
      oauth2: 'OAuth 2 (Microsoft 365 lo exige)',
      webhook: 'Webhook: a un solo canal',
      bot: 'Bot: a cada persona',
    },

    to: {
      sms: {
        label: 'Enviarla a',
        hint: 'Un número móvil, como el suyo.',
        problem: 'Escriba un número con código de área, como (303) 555-0141.',
      },
      email: {
        label: 'Enviarla a',
        hint: 'Una dirección, como la suya.',
        problem: 'Escriba una dirección como dana@example.org.',
      },
      slack: {
        label: 'Enviarla a',
        hint: 'El ID de una persona o un canal: en Slack, abra el perfil, copiar ID de miembro.',
        problem: 'Escriba el ID del perfil de Slack, como U012AB3CD.',
      },
    },
    inDemo:
      'Se queda en esta computadora: los teléfonos de la agencia de demostración son inventados.',
    sendTest: 'Enviarla',
    close: 'Cerrar',
    outcomes: {
      sent: { title: 'Enviada', detail: 'El servicio la aceptó. Compruebe si llegó.' },
      failed: {
        title: 'No se envió',
        detail: 'Nada salió de esta computadora, o no se aceptó nada.',
      },
      unknown: {
        title: 'Quizá se envió',
        detail:
          'El servicio no respondió a tiempo. Compruebe si llegó antes de intentarlo otra vez.',
      },
    },
  },
};
