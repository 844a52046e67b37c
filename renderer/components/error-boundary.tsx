import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useRoute } from '../lib/route.ts';
import { text } from '../lib/text.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ScreenLink } from './screen-link.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

/**
 * Keeps the failure of one screen from taking the others along: says so in its place and offers
 * two ways on. What was typed is kept by the drafts of the forms. React tells of failed rendering
 * only to classes.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override state: ErrorBoundaryState = { hasFailed: false };

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Failed
        onRetry={() => {
          this.setState({ hasFailed: false });
        }}
      />
    );
  }
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const queries = useQueryClient();
  const route = useRoute();
  const retry = () => {
    // What the screen failed on is still kept; asked again, it may be drawn.
    queries.removeQueries({ type: 'inactive' });
    onRetry();
  };
  return (
    <div className="mx-auto max-w-md p-4">
      <h1 className="sr-only">{text.crash.title}</h1>
      <Notice
        tone="warning"
        icon={CircleAlert}
        title={text.crash.title}
        role="alert"
        actions={
          <>
            <Button onClick={retry}>{text.crash.retry}</Button>
            <Button
              onClick={() => {
                window.location.reload();
              }}
            >
              {text.crash.reload}
            </Button>
            {route.screen === 'list' ? null : (
              <ScreenLink to={{ screen: 'list' }}>{text.incident.back}</ScreenLink>
            )}
          </>
        }
      >
        <p>{text.crash.detail}</p>
      </Notice>
    </div>
  );
}
