import { Button, ColorInput } from '@mantine/core';
import { IconChartBar, IconChecklist, IconLayoutKanban } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Project, ProjectPatch } from '@/shared/api/types';
import { EditableField } from '@/shared/forms/EditableField';
import { EditableChoice, EditableDay, EditableText, EditableTextarea } from '@/shared/forms/editables';
import { useCan } from '@/shared/me';
import { CardPage, pageOfRecord } from '@/shared/records/CardPage';
import { useRecord } from '@/shared/records/useRecord';
import { Card } from '@/shared/ui/Card';
import { EditableRefs } from '../card/EditableRefs';
import { colours } from '../colours';
import { ColourMark } from '../marks';
import { projects } from '../queries';
import { QuickTask } from '../quick/QuickTask';
import { StatusesEditor } from '../statuses/StatusesEditor';

export const ProjectPage = pageOfRecord(ProjectCard);

function ProjectCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const control = useRecord(projects, id);
  return (
    <CardPage
      control={control}
      back={{ path: '/projects', title: t('shell.panels.projects') }}
      parts={(project) => ({
        title: project.name,
        actions: <Views id={id} />,
        properties: <Properties project={project} save={control.save} />,
        first: (
          <Card title={t('tasks.create.action')}>
            <QuickTask draft={`PROJECT:${id}`} context={{ project: { id, name: project.name } }} />
          </Card>
        ),
        related: (
          <Card title={t('tasks.statuses.title')}>
            <StatusesEditor project={id} />
          </Card>
        ),
      })}
    />
  );
}

/** The project's tasks, looked at as a list, a board, a chart. */
function Views({ id }: { id: number }) {
  const { t } = useTranslation();
  const search = `project=${id}`;
  return (
    <Button.Group>
      <Button
        component={Link}
        to={{ pathname: '/tasks', search }}
        variant="default"
        leftSection={<IconChecklist size={16} />}
      >
        {t('shell.panels.tasks')}
      </Button>
      <Button
        component={Link}
        to={{ pathname: '/tasks/board', search }}
        variant="default"
        leftSection={<IconLayoutKanban size={16} />}
      >
        {t('tasks.views.board')}
      </Button>
      <Button
        component={Link}
        to={{ pathname: '/tasks/gantt', search }}
        variant="default"
        leftSection={<IconChartBar size={16} />}
      >
        {t('tasks.views.gantt')}
      </Button>
    </Button.Group>
  );
}

interface Props {
  project: Project;
  save: (change: ProjectPatch) => Promise<unknown>;
}

function Properties({ project, save }: Props) {
  const { t } = useTranslation();
  const readOnly = !useCan()('PROJECT', 'EDIT');
  const yesNo = [
    { value: 'true', label: t('shared.yes') },
    { value: 'false', label: t('shared.no') },
  ];
  return (
    <Card title={t('tasks.projects.about')}>
      <EditableText
        label={t('shared.fields.name')}
        value={project.name}
        readOnly={readOnly}
        onSave={(name) => save({ name: name ?? '' })}
      />
      <EditableTextarea
        label={t('tasks.fields.description')}
        value={project.description}
        readOnly={readOnly}
        onSave={(description) => save({ description })}
      />
      <EditableRefs
        of="USER"
        label={t('tasks.fields.members')}
        value={project.members}
        readOnly={readOnly}
        onSave={(members) => save({ memberIds: members.map(({ id }) => id) })}
      />
      <EditableDay
        label={t('tasks.fields.startsOn')}
        value={project.startsOn}
        readOnly={readOnly}
        onSave={(startsOn) => save({ startsOn })}
      />
      <EditableDay
        label={t('tasks.fields.endsOn')}
        value={project.endsOn}
        readOnly={readOnly}
        onSave={(endsOn) => save({ endsOn })}
      />
      <EditableField<string>
        label={t('tasks.fields.colour')}
        value={project.colour}
        shown={<ColourMark of={{ name: project.colour, colour: project.colour }} />}
        readOnly={readOnly}
        onSave={(colour) => save({ colour })}
        editor={({ label, value, setValue, error }) => (
          <ColorInput label={label} value={value} error={error} swatches={[...colours]} onChange={setValue} />
        )}
      />
      <EditableChoice
        required
        label={t('tasks.fields.deadlineReason')}
        value={String(project.deadlineReason)}
        options={yesNo}
        readOnly={readOnly}
        onSave={(value) => save({ deadlineReason: value === 'true' })}
      />
      <EditableChoice
        required
        label={t('tasks.fields.closed')}
        value={String(project.closed)}
        options={yesNo}
        readOnly={readOnly}
        onSave={(value) => save({ closed: value === 'true' })}
      />
    </Card>
  );
}
