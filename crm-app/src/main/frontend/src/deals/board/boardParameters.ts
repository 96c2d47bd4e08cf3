/** The parameters of the board's address, named as the API names its filters; `stageKind` is the «only open» switch. */
export const boardParameters = [
  'q',
  'responsible',
  'created',
  'createdFrom',
  'createdTo',
  'amountFrom',
  'amountTo',
  'paymentStatus',
  'nextStep',
  'source',
  'tag',
  'stageKind',
];
