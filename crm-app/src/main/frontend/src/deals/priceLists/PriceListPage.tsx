import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import type { PriceList, PriceListRequest } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { EditableField } from '@/shared/forms/EditableField';
import { EditableDay, EditableText, EditableTextarea } from '@/shared/forms/editables';
import { useCan } from '@/shared/me';
import { CardPage, pageOfRecord } from '@/shared/records/CardPage';
import { useRecord } from '@/shared/records/useRecord';
import { Card } from '@/shared/ui/Card';
import { shareText } from '../order/decimal';
import { priceLists } from '../queries';

export const PriceListPage = pageOfRecord(PriceListCard);

function PriceListCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const control = useRecord(priceLists, id);
  return (
    <CardPage
      control={control}
      back={{ path: '/price-lists', title: t('deals.menu.priceLists') }}
      parts={(list) => ({ title: list.name, properties: <Properties list={list} save={control.save} /> })}
    />
  );
}

interface Props {
  list: PriceList;
  save: (change: Partial<PriceListRequest>) => Promise<unknown>;
}

function Properties({ list, save }: Props) {
  const { t, i18n } = useTranslation();
  const separator = i18n.language === 'en' ? '.' : ',';
  const formats = useFormats();
  const readOnly = !useCan()('PRICE_LIST', 'EDIT');
  return (
    <Card title={t('deals.priceLists.about')}>
      <EditableText
        label={t('shared.fields.name')}
        value={list.name}
        readOnly={readOnly}
        onSave={(name) => save({ name: name ?? '' })}
      />
      <EditableField<string>
        label={t('shared.fields.discount')}
        value={list.discount.replace('.', separator)}
        readOnly={readOnly}
        shown={formats.number(list.discount)}
        onSave={async (text) => {
          const discount = shareText(text, separator);
          // As the server would have said it, so that it is shown beside the field.
          if (discount === undefined) throw refused(t('deals.priceLists.discountFault'));
          return save({ discount });
        }}
        editor={({ label, value, setValue, error }) => (
          <TextInput
            label={label}
            inputMode="decimal"
            value={value}
            error={error}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          />
        )}
      />
      <EditableDay
        label={t('shared.fields.validFrom')}
        value={list.validFrom}
        readOnly={readOnly}
        onSave={(validFrom) => save({ validFrom })}
      />
      <EditableDay
        label={t('shared.fields.validUntil')}
        value={list.validUntil}
        readOnly={readOnly}
        onSave={(validUntil) => save({ validUntil })}
      />
      <EditableTextarea
        label={t('shared.fields.comment')}
        value={list.comment}
        readOnly={readOnly}
        onSave={(comment) => save({ comment })}
      />
    </Card>
  );
}

function refused(message: string): ApiError {
  return new ApiError(422, { errors: [{ field: 'discount', code: 'number', message }] });
}
