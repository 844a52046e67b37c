import type { Like } from '../../../../shared/text/like.ts';
import type { firstRunText as english } from '../en/first-run.ts';

/** Words of the first run. */
export const firstRunText: Like<typeof english> = {
  firstRun: {
    label: 'Preparar Standby',
    step: (step, of) => `Paso ${String(step)} de ${String(of)}`,
    steps: { agency: 'Agencia', workflow: 'Flujo de trabajo', alerts: 'Alertas' },
    done: 'listo',
    back: 'Atrás',
    next: 'Continuar',
    finish: 'Mostrar mis incidentes',
    later: 'Terminar después',
    resume: 'Seguir con la preparación',
    resumeDetail: (step, of) => `Sigue el paso ${String(step)} de ${String(of)}.`,

    agency: {
      heading: 'Vea a quién llamar primero, y por qué',
      detail:
        'Standby lee el horario, detecta turnos sin cubrir y ausencias avisadas, y sugiere a quién llamar. Usted sigue trabajando en WellSky.',
      demo: 'Probar la agencia de demostración',
      demoDetail: 'Personas ficticias en esta computadora. Lista en segundos, sin escribir nada.',
      openDemo: 'Iniciar la demostración',
      openingDemo: 'Iniciando la demostración',
      wellsky: 'Conectar WellSky',
      wellskyDetail:
        'Su propio horario, solo lectura. Necesita las credenciales de API de WellSky.',
      enter: 'Escribir credenciales',
      inUse: (agency) => `Se usa ${agency}.`,
    },

    workflow: {
      heading: 'Elija un flujo de trabajo para empezar',
      detail:
        'Le avisa desde el principio. Los demás solo registran lo que habrían dicho. Cámbielos cuando quiera en Configuración, Flujos de trabajo.',
      feed: 'También se avisan los problemas al leer el horario.',
      byPolicy:
        'Un archivo de reglas decide qué flujos están encendidos. Aquí no hay nada que elegir.',
    },

    alerts: {
      heading: 'Elija cómo recibir avisos',
      detail:
        'Un incidente que no puede esperar se muestra en esta computadora y se queda en el panel.',
      later:
        'Más adelante, en Configuración, Canales: SMS, correo y Slack para cuando aquí no hay nadie.',
      quiet: 'Silencio por la noche',
      quietDetail: 'Entonces solo se avisan los incidentes críticos. El resto espera a la mañana.',
      from: 'Desde',
      to: 'Hasta',
      incomplete: 'Indique una hora.',
      same: 'Elija una hora diferente.',
      byPolicy: 'Un archivo de reglas decide las horas de silencio.',
    },
  },
};
