/** The words of the chart itself that can be seen or heard; its form, menu and toolbar are not used. */
const uk = {
  gantt: {
    'Task name': 'Назва задачі',
    'Start date': 'Початок',
    'Add task': 'Додати задачу',
    Duration: 'Тривалість',
    Task: 'Задача',
    Milestone: 'Віха',
    'Summary task': 'Група задач',
    'Delete link': 'Прибрати зв’язок',
    'Edit link': 'Змінити зв’язок',
    Delete: 'Видалити',
  },
  calendar: {
    monthFull: [
      'Січень',
      'Лютий',
      'Березень',
      'Квітень',
      'Травень',
      'Червень',
      'Липень',
      'Серпень',
      'Вересень',
      'Жовтень',
      'Листопад',
      'Грудень',
    ],
    monthShort: ['Січ', 'Лют', 'Бер', 'Кві', 'Тра', 'Чер', 'Лип', 'Сер', 'Вер', 'Жов', 'Лис', 'Гру'],
    dayFull: ['Неділя', 'Понеділок', 'Вівторок', 'Середа', 'Четвер', 'П’ятниця', 'Субота'],
    dayShort: ['Нд', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'],
    hours: 'Години',
    minutes: 'Хвилини',
    done: 'Готово',
    clear: 'Очистити',
    today: 'Сьогодні',
    am: ['am', 'AM'],
    pm: ['pm', 'PM'],
    weekStart: 1,
    clockFormat: 24,
  },
};

export function ganttWords(language: 'uk' | 'en'): Record<string, unknown> {
  return language === 'uk' ? uk : {};
}
