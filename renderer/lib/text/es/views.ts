import type { viewsText as english } from '../en/views.ts';
import type { Like } from '../../../../shared/text/like.ts';

/** Words of the screens beside the incidents, and of the way to them. */
export const viewsText: Like<typeof english> = {
  view: {
    back: 'Atrás',
    loading: 'Contando',
    missing: 'Lo que aún no se sabe',
    copyText: 'Copiar como texto',
  },

  more: {
    button: 'Más',
    label: 'Otras pantallas',
    briefing: 'Informe',
    lookUp: 'Buscar reemplazo',
    overtime: 'Horas extra',
    patterns: 'Patrones',
    capacity: 'Capacidad',
    trackRecord: 'Aciertos',
    hours: 'Reporte de horas',
    outbox: 'Bandeja de salida',
    workflows: 'Flujos de trabajo',
    dashboard: 'Tablero',
    ownWindow: ', en una ventana propia',
    settings: 'Configuración',
    help: 'Atajos de teclado',
  },
};
