// A field that finds while one types is called by its label, empty or filled. select2 calls it by what is chosen only.
{
  const heading = select => {
    const cell = select.closest('td');
    return cell && select.closest('table').tHead?.rows[0].querySelector(`.column-${select.dataset.fieldName}`);
  };

  const name = select => {
    const box = select.parentElement.querySelector('.select2-selection[role=combobox]');
    const label = select.labels[0] ?? heading(select);
    if (!box || !label) return;
    label.id ||= `${select.id || select.name}_label`;
    box.querySelector('.select2-search__field')?.setAttribute('aria-labelledby', label.id);
    const chosen = box.querySelector('[id$="-container"]'); // none where one chooses several
    chosen?.removeAttribute('role'); // it is words, no second field
    chosen?.removeAttribute('aria-readonly');
    box.setAttribute('aria-labelledby', [label.id, chosen?.id].filter(Boolean).join(' '));
  };

  const nameAll = root => root.querySelectorAll('.admin-autocomplete').forEach(name);

  // What one types in belongs to the field that is open.
  const nameSearch = ({ target }) => {
    const label = target.labels[0] ?? heading(target);
    const search = document.querySelector('.select2-container--open .select2-search__field');
    if (search && label) search.setAttribute('aria-labelledby', label.id);
  };

  // Django makes the fields when jQuery says that the page is ready; whoever asks later comes after.
  addEventListener('load', () => window.django?.jQuery?.($ => {
    nameAll(document);
    $(document).on('select2:open', nameSearch);
  }));
  document.addEventListener('formset:added', ({ target }) => setTimeout(() => nameAll(target)));
}
