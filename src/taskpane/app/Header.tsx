import { Button, makeStyles, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Text, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { languageNames, type Locale } from '../../locale';
import { chooseLanguage, chosenLanguage } from '../session/language';
import { useSession } from '../session/useSession';
import { views } from '../views';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: '6px 8px 6px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const languages: readonly Locale[] = ['zh-CN', 'zh-TW', 'en-US'];
const asOffice = 'office';

/** The name of the view, and the menu of what is seldom needed. */
export function Header({ officeLocale }: { readonly officeLocale: Locale }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const title = views.find(({ id }) => id === state.view)?.title ?? 'excel.pane.title';
  const speak = (choice: string) => {
    const locale = languages.find((one) => one === choice) ?? null;
    chooseLanguage(locale);
    session.speak(locale ?? officeLocale);
  };
  return (
    <header className={styles.root}>
      <Text as="h1" size={400} weight="semibold">{words(state.place === 'excel' ? title : 'excel.pane.title')}</Text>
      <Menu checkedValues={{ language: [chosenLanguage() ?? asOffice] }} onCheckedValueChange={(_event, { checkedItems }) => speak(checkedItems[0] ?? asOffice)}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words('pane.menu')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {state.place === 'excel' &&
              views
                .filter(({ place }) => place === 'menu')
                .map(({ id, title: name, icon }) => (
                  <MenuItem key={id} icon={icon} onClick={() => session.show(id)}>{words(name)}</MenuItem>
                ))}
            {state.place === 'excel' && <MenuDivider />}
            <MenuGroup>
              <MenuGroupHeader>{words('pane.language')}</MenuGroupHeader>
              <MenuItemRadio name="language" value={asOffice}>{words('pane.language.office')}</MenuItemRadio>
              {languages.map((locale) => (
                <MenuItemRadio key={locale} name="language" value={locale} lang={locale}>{languageNames[locale]}</MenuItemRadio>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
