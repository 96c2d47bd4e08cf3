import type { components } from './schema';

type Schemas = components['schemas'];

export type Ref = Schemas['Ref'];
export type Money = Schemas['Money'];
export type NamedRecord = Schemas['NamedRecord'];
export type Problem = Schemas['Problem'];

export type Me = Schemas['User'];
export type User = Schemas['User'];
export type PresenceStatus = User['presence'];
export type Holdings = Schemas['Holdings'];
export type Statistics = Schemas['Statistics'];
export type StatisticsSection = Schemas['StatisticsSection'];
export type Group = Schemas['Group'];
export type GroupNode = Schemas['GroupNode'];
export type GroupMember = GroupNode['members'][number];
export type Role = Schemas['Role'];
export type Permission = Schemas['Permission'];
export type RecordType = Permission['recordType'];
export type Action = Permission['action'];
export type FieldRule = Schemas['FieldRule'];
export type FieldAccess = FieldRule['access'];
export type Scope = Permission['scope'];
export type RoleEffect = Schemas['RoleEffect'];
export type Access = Schemas['Access'];
export type Invitation = Schemas['Invitation'];
export type ApiToken = Schemas['ApiToken'];
export type Session = Schemas['Session'];
export type SecurityEvent = Schemas['SecurityLogLine'];
export type Activity = Schemas['Activity'];
export type Change = Schemas['Change'];

export type Phone = Schemas['Phone'];
export type Contact = Schemas['Contact'];
export type ContactItem = Schemas['ContactItem'];
export type ContactRequest = Schemas['ContactRequest'];
export type Company = Schemas['Company'];
export type CompanyItem = Schemas['CompanyItem'];
export type CompanyRequest = Schemas['CompanyRequest'];
export type Duplicate = Schemas['Duplicate'];

export type Funnel = Schemas['Funnel'];
export type Stage = Schemas['Stage'];
export type Entry = Schemas['Entry'];
export type Lead = Schemas['Lead'];
export type Deal = Schemas['Deal'];
export type Board = Schemas['Board'];
export type BoardStage = Schemas['BoardStage'];
export type OrderLine = Schemas['OrderLine'];
export type OrderLineRequest = Schemas['OrderLineRequest'];
export type LeadRequest = Schemas['LeadRequest'];
export type LeadPatch = Schemas['LeadPatch'];
export type DealPatch = Schemas['DealPatch'];
export type ConvertRequest = Schemas['ConvertRequest'];
export type BulkOutcome = Schemas['BulkOutcome'];
export type Product = Schemas['Product'];
export type PriceList = Schemas['PriceList'];
export type PriceListRequest = Schemas['PriceListRequest'];
export type StageVisit = Schemas['StageVisit'];
export type PaymentStatus = NonNullable<Entry['paymentStatus']>;

export type Task = Schemas['Task'];
export type TaskItem = Schemas['TaskItem'];
export type TaskRequest = Schemas['TaskRequest'];
export type TaskPatch = Schemas['TaskPatch'];
export type TaskPriority = TaskItem['priority'];
export type TaskStatusRef = TaskItem['status'];
export type TaskShare = Task['sharedWith'][number];
export type ChecklistItem = Task['checklist'][number];
export type TaskReminder = NonNullable<NonNullable<TaskRequest['reminders']>[number]>;
export type TaskBoard = Schemas['TaskBoard'];
export type TaskBoardColumn = TaskBoard['statuses'][number];
export type TaskCalendar = Schemas['Calendar'];
export type TaskProgress = TaskCalendar['progress'];
export type MyDay = Schemas['MyDay'];
export type Gantt = Schemas['Gantt'];
export type GanttTask = Gantt['items'][number];
export type Project = Schemas['Project'];
export type ProjectRequest = Schemas['ProjectRequest'];
export type ProjectPatch = Schemas['ProjectPatch'];
export type TaskStatus = Schemas['TaskStatus'];
export type TaskStatusRequest = Schemas['ProjectStatusRequest'];
export type TaskStatusPatch = Schemas['TaskStatusPatch'];
export type Tag = Schemas['Tag'];
export type TagRequest = Schemas['TagRequest'];
export type TagPatch = Schemas['TagPatch'];

export type Comment = Schemas['Comment'];
export type Notification = Schemas['Notification'];
export type NotificationPreference = Schemas['NotificationPreference'];

export type Import = Schemas['Import'];
export type ImportItem = Schemas['ImportItem'];
export type ImportValues = Schemas['ImportValues'];
export type ExportItem = Schemas['ExportItem'];

/** A page of a keyset list, as every list of the API answers. */
export interface Page<T> {
  items: T[];
  next?: string | null;
  count?: number;
  countAtLeast?: number;
}
